import type { Language } from '@truthline/blueprint';
import type { PlaceMark } from '@truthline/interchange/network-report';

type MapWords = {
  readonly how: (latitude: string, longitude: string, least: string) => string;
  readonly unplaced: (count: string) => string;
  readonly overlapping: (pairs: string) => string;
  readonly uncovered: (share: string, area: string, cell: string, cells: string) => string;
  readonly noPlace: string;
  readonly sorted: string;
  readonly east: string;
  readonly north: string;
  readonly marks: Readonly<Record<PlaceMark, string>>;
  readonly hull: string;
  readonly place: string;
  readonly placeParts: readonly [string, string];
  readonly radius: string;
  readonly nearest: string;
  readonly distance: string;
  readonly overlaps: string;
};

export const mapWords: Readonly<Record<Language, MapWords>> = {
  en: {
    how: (latitude, longitude, least) =>
      `azimuthal equidistant projection around ${latitude}, ${longitude} (WGS-84), great-circle distances · t intervals over audits · under ${least} audits: too little evidence`,
    unplaced: count => `Dealers without a place: ${count}.`,
    overlapping: pairs => `Pairs of overlapping service radii: ${pairs}.`,
    uncovered: (share, area, cell, cells) =>
      `Uncovered: ${share} of the ${area} km² between the outermost dealers (grid of ${cell} km, ${cells} cells).`,
    noPlace: 'No dealer of the selection has a place yet.',
    sorted: 'The lowest scores first.',
    east: 'km east',
    north: 'km north',
    marks: {
      highest: 'highest quarter',
      middle: 'between',
      lowest: 'lowest quarter',
      thin: 'too little evidence',
    },
    hull: 'outermost dealers',
    place: 'Latitude, longitude',
    placeParts: ['latitude', 'longitude'],
    radius: 'Radius, km',
    nearest: 'Nearest',
    distance: 'Distance, km',
    overlaps: 'Overlaps',
  },
  zh: {
    how: (latitude, longitude, least) =>
      `等距方位投影，中心 ${latitude}，${longitude}（WGS-84），大圆距离 · 按审核计的 t 区间 · 少于 ${least} 次审核：证据太少`,
    unplaced: count => `没有位置的经销商：${count} 家。`,
    overlapping: pairs => `服务半径相互重叠：${pairs} 对。`,
    uncovered: (share, area, cell, cells) =>
      `未覆盖：最外围经销商之间 ${area} 平方公里中的 ${share}（网格 ${cell} 公里，${cells} 格）。`,
    noPlace: '所选经销商都还没有填写位置。',
    sorted: '得分低者在前。',
    east: '向东公里',
    north: '向北公里',
    marks: { highest: '最高四分之一', middle: '居中', lowest: '最低四分之一', thin: '证据太少' },
    hull: '最外围经销商',
    place: '纬度、经度',
    placeParts: ['纬度', '经度'],
    radius: '半径（公里）',
    nearest: '最近的一家',
    distance: '距离（公里）',
    overlaps: '重叠',
  },
};
