/** A blog as an Express 5 app, exported as it is. It reads the client from `req` as behind no proxy at all. */
import express from 'express';
import { renderPage, renderPost, renderPosts } from './pages.mjs';
import { findPost, posts } from './posts.mjs';

const app = express();
app.disable('x-powered-by');
app.use(express.urlencoded({ extended: false, limit: '10kb' }));

app.get('/', (req, res) => {
  res.send(renderPage('Notes from the dyke', renderPosts(posts), visitOf(req)));
});

app.get('/posts/:slug', (req, res, next) => {
  const post = findPost(req.params.slug);
  if (post === undefined) return next();
  return res.send(renderPage(post.title, renderPost(post), visitOf(req)));
});

app.post('/posts/:slug/comments', (req, res, next) => {
  const post = findPost(req.params.slug);
  if (post === undefined) return next();
  post.comments.push({ name: req.body?.name || 'Somebody', text: req.body?.text || '…' });
  post.comments.splice(0, post.comments.length - 20);
  return res.redirect(303, `/posts/${post.slug}`);
});

app.use((req, res) => {
  res.status(404).send(renderPage('Not here', '<p>There is no such page.</p>', visitOf(req)));
});

function visitOf(req) {
  return {
    instance: process.env.WINDHOVER_INSTANCE ?? `pid ${process.pid}`,
    client: req.ip,
    scheme: req.secure ? 'https' : 'http',
    host: req.headers.host,
  };
}

export default app;
