/** The pages of the blog. Whatever comes from outside is escaped here. */
const style = `
  :root { color-scheme: light dark; --paper: #fff; --ink: #1d2733; --quiet: #66717e; --accent: #1f6f8b; }
  @media (prefers-color-scheme: dark) { :root { --paper: #12171d; --ink: #e6ebf0; --quiet: #93a0ad; --accent: #7cc7e0; } }
  body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.5rem; background: var(--paper); color: var(--ink); font: 18px/1.6 system-ui, sans-serif; }
  a { color: var(--accent); }
  header { margin-bottom: 2.5rem; }
  header a { font-weight: 700; text-decoration: none; }
  h1 { line-height: 1.2; }
  time, footer, .quiet { color: var(--quiet); font-size: .9rem; }
  article { margin-bottom: 2rem; }
  form { display: grid; gap: .6rem; max-width: 24rem; }
  input, textarea, button { font: inherit; padding: .4rem .6rem; }
  footer { border-top: 1px solid var(--quiet); margin-top: 3rem; padding-top: 1rem; }
`;

export function renderPage(title, main, visit) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Windhover blog</title>
<style>${style}</style>
<header><a href="/">Windhover blog</a></header>
<main><h1>${escapeHtml(title)}</h1>${main}</main>
<footer>Answered by <b id="instance">${escapeHtml(visit.instance)}</b> for <b id="client">${escapeHtml(visit.client)}</b>
over <b id="scheme">${escapeHtml(visit.scheme)}</b> at ${escapeHtml(visit.host)}.</footer>
</html>
`;
}

export function renderPosts(posts) {
  return posts
    .map(
      ({ slug, title, date, text }) =>
        `<article><h2><a href="/posts/${slug}">${escapeHtml(title)}</a></h2><time>${date}</time><p>${escapeHtml(text.split('. ')[0])}.</p></article>`,
    )
    .join('');
}

export function renderPost({ slug, date, text, comments }) {
  const said = comments
    .map((comment) => `<p><b>${escapeHtml(comment.name)}:</b> ${escapeHtml(comment.text)}</p>`)
    .join('');
  return `<time>${date}</time><p>${escapeHtml(text)}</p><h2>Comments</h2>${said || '<p class="quiet">None on this instance.</p>'}
<form method="post" action="/posts/${slug}/comments">
  <input name="name" placeholder="Your name" maxlength="40">
  <textarea name="text" rows="3" maxlength="400" required></textarea>
  <button>Say it</button>
</form>`;
}

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
