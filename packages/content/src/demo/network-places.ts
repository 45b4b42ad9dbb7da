import type { DemoDealer, DemoRegion } from './demo-network.ts';

type Shop = readonly [
  cityZh: string,
  cityEn: string,
  shopZh: string,
  shopEn: string,
  latitude: number,
  longitude: number,
];

/** How far they serve, in turn: invented, near and far. */
const RADII_KM: readonly number[] = [30, 50, 80];

/**
 * Regions with the prefix of their dealers' codes, and where the districts lie, to a hundredth of a degree (WGS-84). The
 * maker, the shops and all that is said of them are invented.
 */
const places: readonly { id: string; prefix: string; zh: string; en: string; shops: readonly Shop[] }[] = [
  {
    id: 'region-north',
    prefix: 'HB',
    zh: '华北',
    en: 'North China',
    shops: [
      ['北京', 'Beijing', '望京', 'Wangjing', 40, 116.48],
      ['北京', 'Beijing', '亦庄', 'Yizhuang', 39.8, 116.5],
      ['天津', 'Tianjin', '滨海', 'Binhai', 39.02, 117.7],
      ['天津', 'Tianjin', '西青', 'Xiqing', 39.14, 117.01],
      ['石家庄', 'Shijiazhuang', '裕华', 'Yuhua', 38.01, 114.53],
      ['唐山', 'Tangshan', '路北', 'Lubei', 39.63, 118.2],
      ['保定', 'Baoding', '莲池', 'Lianchi', 38.88, 115.5],
      ['太原', 'Taiyuan', '小店', 'Xiaodian', 37.74, 112.56],
      ['大同', 'Datong', '平城', 'Pingcheng', 40.08, 113.3],
      ['呼和浩特', 'Hohhot', '赛罕', 'Saihan', 40.79, 111.7],
    ],
  },
  {
    id: 'region-east',
    prefix: 'HD',
    zh: '华东',
    en: 'East China',
    shops: [
      ['上海', 'Shanghai', '浦东', 'Pudong', 31.22, 121.54],
      ['上海', 'Shanghai', '闵行', 'Minhang', 31.11, 121.38],
      ['南京', 'Nanjing', '江宁', 'Jiangning', 31.95, 118.84],
      ['苏州', 'Suzhou', '吴中', 'Wuzhong', 31.26, 120.63],
      ['无锡', 'Wuxi', '滨湖', 'Binhu', 31.53, 120.28],
      ['杭州', 'Hangzhou', '滨江', 'Binjiang', 30.21, 120.21],
      ['宁波', 'Ningbo', '鄞州', 'Yinzhou', 29.82, 121.55],
      ['合肥', 'Hefei', '蜀山', 'Shushan', 31.85, 117.26],
      ['济南', 'Jinan', '历下', 'Lixia', 36.67, 117.08],
      ['青岛', 'Qingdao', '崂山', 'Laoshan', 36.11, 120.47],
    ],
  },
  {
    id: 'region-south',
    prefix: 'HN',
    zh: '华南',
    en: 'South China',
    shops: [
      ['广州', 'Guangzhou', '天河', 'Tianhe', 23.13, 113.36],
      ['广州', 'Guangzhou', '番禺', 'Panyu', 22.94, 113.38],
      ['深圳', 'Shenzhen', '南山', 'Nanshan', 22.53, 113.93],
      ['深圳', 'Shenzhen', '龙岗', 'Longgang', 22.72, 114.25],
      ['东莞', 'Dongguan', '南城', 'Nancheng', 23.02, 113.75],
      ['佛山', 'Foshan', '顺德', 'Shunde', 22.81, 113.29],
      ['厦门', 'Xiamen', '湖里', 'Huli', 24.51, 118.15],
      ['福州', 'Fuzhou', '仓山', 'Cangshan', 26.04, 119.27],
      ['南宁', 'Nanning', '青秀', 'Qingxiu', 22.79, 108.5],
      ['海口', 'Haikou', '龙华', 'Longhua', 20.03, 110.33],
    ],
  },
  {
    id: 'region-central',
    prefix: 'HZ',
    zh: '华中',
    en: 'Central China',
    shops: [
      ['武汉', 'Wuhan', '光谷', 'Guanggu', 30.51, 114.41],
      ['武汉', 'Wuhan', '汉阳', 'Hanyang', 30.55, 114.22],
      ['长沙', 'Changsha', '岳麓', 'Yuelu', 28.24, 112.93],
      ['长沙', 'Changsha', '雨花', 'Yuhua', 28.14, 113.04],
      ['郑州', 'Zhengzhou', '郑东', 'Zhengdong', 34.77, 113.72],
      ['郑州', 'Zhengzhou', '中原', 'Zhongyuan', 34.75, 113.61],
      ['南昌', 'Nanchang', '红谷滩', 'Honggutan', 28.7, 115.86],
      ['洛阳', 'Luoyang', '洛龙', 'Luolong', 34.62, 112.46],
      ['宜昌', 'Yichang', '西陵', 'Xiling', 30.71, 111.29],
      ['株洲', 'Zhuzhou', '天元', 'Tianyuan', 27.83, 113.08],
    ],
  },
  {
    id: 'region-southwest',
    prefix: 'XN',
    zh: '西南',
    en: 'Southwest China',
    shops: [
      ['成都', 'Chengdu', '高新', 'Gaoxin', 30.59, 104.06],
      ['成都', 'Chengdu', '武侯', 'Wuhou', 30.64, 104.04],
      ['重庆', 'Chongqing', '渝北', 'Yubei', 29.72, 106.63],
      ['重庆', 'Chongqing', '南岸', "Nan'an", 29.5, 106.57],
      ['昆明', 'Kunming', '官渡', 'Guandu', 25.02, 102.75],
      ['曲靖', 'Qujing', '麒麟', 'Qilin', 25.5, 103.8],
      ['贵阳', 'Guiyang', '观山湖', 'Guanshanhu', 26.65, 106.62],
      ['遵义', 'Zunyi', '汇川', 'Huichuan', 27.75, 106.93],
      ['绵阳', 'Mianyang', '涪城', 'Fucheng', 31.46, 104.76],
      ['拉萨', 'Lhasa', '柳梧', 'Liuwu', 29.63, 91.06],
    ],
  },
  {
    id: 'region-northeast',
    prefix: 'DB',
    zh: '东北',
    en: 'Northeast China',
    shops: [
      ['沈阳', 'Shenyang', '浑南', 'Hunnan', 41.71, 123.45],
      ['沈阳', 'Shenyang', '铁西', 'Tiexi', 41.8, 123.37],
      ['大连', 'Dalian', '甘井子', 'Ganjingzi', 38.95, 121.53],
      ['大连', 'Dalian', '金普', 'Jinpu', 39.05, 121.78],
      ['鞍山', 'Anshan', '铁东', 'Tiedong', 41.09, 123],
      ['长春', 'Changchun', '净月', 'Jingyue', 43.8, 125.46],
      ['长春', 'Changchun', '南关', 'Nanguan', 43.86, 125.35],
      ['吉林', 'Jilin', '丰满', 'Fengman', 43.82, 126.56],
      ['哈尔滨', 'Harbin', '松北', 'Songbei', 45.8, 126.52],
      ['哈尔滨', 'Harbin', '香坊', 'Xiangfang', 45.71, 126.68],
    ],
  },
];

export const demoRegions: readonly DemoRegion[] = places.map(({ id, zh, en }) => ({ id, name: { zh, en } }));

export const demoDealers: readonly DemoDealer[] = places.flatMap(region =>
  region.shops.map(([cityZh, cityEn, shopZh, shopEn, latitude, longitude], index) => {
    const code = `${region.prefix}${String(index + 1).padStart(2, '0')}`;
    return {
      id: `dealer-${code.toLowerCase()}`,
      regionId: region.id,
      code,
      name: { zh: `${cityZh}${shopZh}店`, en: `${cityEn} ${shopEn}` },
      city: { zh: cityZh, en: cityEn },
      timeZone: 'Asia/Shanghai',
      place: { latitude, longitude },
      serviceRadiusKm: RADII_KM[index % RADII_KM.length] ?? 30,
    };
  }),
);
