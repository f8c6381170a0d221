/** A server that computes for each request: `spin.mjs SOCKET ROUNDS`. */
import { createServer } from 'node:http';
import { spin } from '../spin-rounds.mjs';

const [path, rounds] = process.argv.slice(2);
createServer((_request, response) => {
  spin(Number(rounds));
  response.setHeader('content-type', 'text/plain');
  response.end('Hello, World!');
}).listen(path);
