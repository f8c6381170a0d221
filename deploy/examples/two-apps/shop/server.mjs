/**
 * A shop as a web fetch handler: a Request comes in, a Response goes out. The second argument tells what a Request cannot:
 * the client's address, whether the client uses TLS, the id under which the request stands in the edge's access log.
 */
import { renderOrder, renderPage, renderProduct, renderShelf } from './pages.mjs';
import { findProduct, products } from './products.mjs';

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

export default {
  async fetch(request, info) {
    const url = new URL(request.url);
    const visit = {
      instance: process.env.WINDHOVER_INSTANCE ?? `pid ${process.pid}`,
      client: info.remoteAddress,
      scheme: url.protocol.slice(0, -1),
      host: url.host,
      requestId: info.requestId,
    };
    if (request.method === 'POST' && url.pathname === '/orders') return takeOrder(request, visit);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'This page can only be read.', visit);
    if (url.pathname === '/') return answer(200, 'Field shop', renderShelf(products), visit);
    const product = findProduct(url.pathname.replace('/products/', ''));
    if (product === undefined) return refuse(404, 'There is no such page in this shop.', visit);
    return answer(200, product.name, renderProduct(product), visit);
  },
};

async function takeOrder(request, visit) {
  const form = await request.formData();
  const product = findProduct(String(form.get('product')));
  const count = Number(form.get('count'));
  if (product === undefined || !Number.isInteger(count) || count < 1 || count > 20) {
    return refuse(422, 'Order one to twenty of something that the shop has.', visit);
  }
  return answer(201, 'Thank you', renderOrder(product, count), visit);
}

function answer(status, title, main, visit) {
  return new Response(renderPage(title, main, visit), { status, headers: html });
}

function refuse(status, sentence, visit) {
  return answer(status, sentence, `<p class="lead">${sentence}</p><p><a href="/">Back to the shelf</a></p>`, visit);
}
