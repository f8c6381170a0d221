/** What the shop has. `mark` is drawn on a square of 24 by 24: a font may lack any sign. */
export const products = [
  {
    slug: 'field-glass',
    name: 'Field glass 8×32',
    price: 189,
    mark: '<circle cx="6.5" cy="16" r="4.5"/><circle cx="17.5" cy="16" r="4.5"/><path d="M11 16h2M2.5 14 5.5 4H9v9M21.5 14l-3-10H15v9"/>',
    text: 'Light enough for a whole day on the dyke, bright enough for the last hour of it.',
  },
  {
    slug: 'notebook',
    name: 'Rainproof notebook',
    price: 14,
    mark: '<rect x="5" y="3" width="14" height="18" rx="1.5"/><path d="M9 3v18M12.5 8H16M12.5 12H16"/>',
    text: 'Stone paper: takes a pencil in drizzle, and forgives being sat upon.',
  },
  {
    slug: 'nest-box',
    name: 'Kestrel nest box',
    price: 62,
    mark: '<path d="M3 10l9-7 9 7M5 8.5V21h14V8.5"/><path d="M8.5 13h7v4.5h-7z"/>',
    text: 'Larch, open front, with a hide in the attic for the camera you will want next spring.',
  },
  {
    slug: 'wind-vane',
    name: 'Hovering wind vane',
    price: 95,
    mark: '<path d="M12 8v13M8 21h8M3 8h18l-3.5-2.5M21 8l-3.5 2.5M3 5.5v5"/><circle cx="12" cy="4" r="1.5"/>',
    text: 'Turns its head into the wind and stays where it is, as its model does.',
  },
];

export function findProduct(slug) {
  return products.find((product) => product.slug === slug);
}
