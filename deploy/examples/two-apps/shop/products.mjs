/** What the shop has. */
export const products = [
  {
    slug: 'field-glass',
    name: 'Field glass 8×32',
    price: 189,
    mark: '🔭',
    text: 'Light enough for a whole day on the dyke, bright enough for the last hour of it.',
  },
  {
    slug: 'notebook',
    name: 'Rainproof notebook',
    price: 14,
    mark: '📓',
    text: 'Stone paper: takes a pencil in drizzle, and forgives being sat upon.',
  },
  {
    slug: 'nest-box',
    name: 'Kestrel nest box',
    price: 62,
    mark: '🪺',
    text: 'Larch, open front, with a hide in the attic for the camera you will want next spring.',
  },
  {
    slug: 'wind-vane',
    name: 'Hovering wind vane',
    price: 95,
    mark: '🪁',
    text: 'Turns its head into the wind and stays where it is, as its model does.',
  },
];

export function findProduct(slug) {
  return products.find((product) => product.slug === slug);
}
