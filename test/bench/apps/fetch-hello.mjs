export default { fetch: () => new Response('Hello, World!', { headers: { 'content-type': 'text/plain' } }) };
