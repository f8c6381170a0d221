/** Three posts, kept in memory: each instance remembers the comments that it was given itself. */
export const posts = [
  {
    slug: 'standing-still',
    title: 'Standing still in the wind',
    date: '2026-03-02',
    text: 'A kestrel that hovers does not hang in the air. It flies forward exactly as fast as the wind pushes it back, and keeps its head where it is to the width of a finger. Everything else moves so that the eye need not.',
    comments: [],
  },
  {
    slug: 'vole-years',
    title: 'Vole years',
    date: '2026-04-18',
    text: 'Every third or fourth spring the meadow is full of voles, and every nest box on the dyke has six eggs. The year after it has three. Nobody plans this, and it works out.',
    comments: [],
  },
  {
    slug: 'two-boxes',
    title: 'Why we hang two boxes',
    date: '2026-06-30',
    text: 'One box is a promise that a storm can break. With two of them a pair that loses one moves over for the night, and the brood does not notice.',
    comments: [],
  },
];

export function findPost(slug) {
  return posts.find((post) => post.slug === slug);
}
