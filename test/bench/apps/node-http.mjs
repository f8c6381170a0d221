import { createServer } from 'node:http';
import hello from './listener-hello.mjs';

createServer(hello).listen(Number(process.argv[2]), '127.0.0.1');
