import type { enHistory } from './en-history.ts';

export const zhHistory: { readonly [Key in keyof typeof enHistory]: string } = {
  'drawing.zoomIn': '放大',
  'drawing.zoomOut': '缩小',
  'drawing.fit': '查看全图',
};
