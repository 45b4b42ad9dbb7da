/** Words of a drawing that is only looked at. */
export const enHistory = {
  'drawing.zoomIn': 'Larger',
  'drawing.zoomOut': 'Smaller',
  'drawing.fit': 'See all of it',
} as const;
