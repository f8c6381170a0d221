export default function hello(_request, response) {
  response.setHeader('content-type', 'text/plain');
  response.setHeader('content-length', 13);
  response.end('Hello, World!');
}
