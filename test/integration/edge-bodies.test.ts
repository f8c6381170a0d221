/** Bodies of sizes at which framing errs, with everything that people fetch and upload with. Larger ones: test/load/bodies. */
import { describeBodies } from '../helpers/body-matrix.ts';

describeBodies([0, 1, 65_536, 1_000_001]);
