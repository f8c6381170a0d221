/** The pages of the shop. Whatever comes from outside is escaped here. */
const style = `
  :root { color-scheme: light dark; --paper: #f6f3ec; --ink: #24302f; --line: #d5cdbd; --accent: #b3541e; }
  @media (prefers-color-scheme: dark) { :root { --paper: #1b2222; --ink: #e8e3d8; --line: #38423f; --accent: #f0a26b; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, serif; }
  header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
  header { border-bottom: 1px solid var(--line); }
  header a { color: inherit; font-size: 1.5rem; text-decoration: none; }
  a { color: var(--accent); }
  h1 { font-weight: 400; margin: 0 0 1rem; }
  .shelf { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); list-style: none; padding: 0; }
  .shelf li { border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; }
  svg { fill: none; stroke: var(--accent); stroke-linecap: round; stroke-linejoin: round; stroke-width: 1.5; vertical-align: -.15em; }
  .price { color: var(--accent); font-variant-numeric: tabular-nums; }
  .lead { font-size: 1.2rem; }
  input, button { font: inherit; padding: .4rem .7rem; }
  footer { border-top: 1px solid var(--line); font: 14px/1.6 ui-monospace, monospace; }
  footer dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; margin: 0; }
  footer dd { margin: 0; overflow-wrap: anywhere; }
`;

const feather = '<path d="M4 20 14 10M6 18C6 10 11 4 20 4c0 9-6 14-14 14zM9 15h5"/>';

export function renderPage(title, main, visit) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Windhover field shop</title>
<style>${style}</style>
<header><a href="/">${draw(feather, '1em')} Windhover field shop</a></header>
<main><h1>${escapeHtml(title)}</h1>${main}</main>
<footer><dl>
  <dt>answered by</dt><dd id="instance">${escapeHtml(visit.instance)}</dd>
  <dt>client</dt><dd id="client">${escapeHtml(visit.client)}</dd>
  <dt>scheme</dt><dd id="scheme">${escapeHtml(visit.scheme)}</dd>
  <dt>host</dt><dd>${escapeHtml(visit.host)}</dd>
  <dt>request</dt><dd>${escapeHtml(visit.requestId)}</dd>
</dl></footer>
</html>
`;
}

export function renderShelf(products) {
  const items = products.map(
    ({ slug, name, price, mark }) =>
      `<li><div>${draw(mark)}</div><a href="/products/${slug}">${escapeHtml(name)}</a><br><span class="price">${price} €</span></li>`,
  );
  return `<p class="lead">Four things for people who stand still and look up.</p><ul class="shelf">${items.join('')}</ul>`;
}

export function renderProduct({ slug, price, mark, text }) {
  return `<p>${draw(mark)}</p><p class="lead">${escapeHtml(text)}</p><p class="price">${price} €</p>
<form method="post" action="/orders">
  <input type="hidden" name="product" value="${slug}">
  <label>How many? <input type="number" name="count" value="1" min="1" max="20"></label>
  <button>Order</button>
</form>`;
}

export function renderOrder({ name, price }, count) {
  return `<p class="lead">${count} × ${escapeHtml(name)}, ${count * price} €.</p><p>Nothing was ordered: this is an example.
<a href="/">Back to the shelf</a></p>`;
}

function draw(mark, size = '2.8rem') {
  return `<svg viewBox="0 0 24 24" width="${size}" height="${size}" aria-hidden="true">${mark}</svg>`;
}

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
