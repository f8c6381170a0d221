/** Bodies up to 100 MiB, with everything that people fetch and upload with. A minute; see CONTRIBUTING.md. */
import { describeBodies } from '../helpers/body-matrix.ts';

describeBodies([0, 1, 65_536, 100 * 1024 * 1024]);
