import type { DemoDealer, DemoRegion } from './demo-network.ts';

type Place = readonly [cityZh: string, cityEn: string, shopZh: string, shopEn: string];

/** Regions with the prefix of their dealers' codes. The maker, the shops and all that is said of them are invented. */
const places: readonly { id: string; prefix: string; zh: string; en: string; shops: readonly Place[] }[] = [
  {
    id: 'region-north',
    prefix: 'HB',
    zh: '华北',
    en: 'North China',
    shops: [
      ['北京', 'Beijing', '望京', 'Wangjing'],
      ['北京', 'Beijing', '亦庄', 'Yizhuang'],
      ['天津', 'Tianjin', '滨海', 'Binhai'],
      ['天津', 'Tianjin', '西青', 'Xiqing'],
      ['石家庄', 'Shijiazhuang', '裕华', 'Yuhua'],
      ['唐山', 'Tangshan', '路北', 'Lubei'],
      ['保定', 'Baoding', '莲池', 'Lianchi'],
      ['太原', 'Taiyuan', '小店', 'Xiaodian'],
      ['大同', 'Datong', '平城', 'Pingcheng'],
      ['呼和浩特', 'Hohhot', '赛罕', 'Saihan'],
    ],
  },
  {
    id: 'region-east',
    prefix: 'HD',
    zh: '华东',
    en: 'East China',
    shops: [
      ['上海', 'Shanghai', '浦东', 'Pudong'],
      ['上海', 'Shanghai', '闵行', 'Minhang'],
      ['南京', 'Nanjing', '江宁', 'Jiangning'],
      ['苏州', 'Suzhou', '吴中', 'Wuzhong'],
      ['无锡', 'Wuxi', '滨湖', 'Binhu'],
      ['杭州', 'Hangzhou', '滨江', 'Binjiang'],
      ['宁波', 'Ningbo', '鄞州', 'Yinzhou'],
      ['合肥', 'Hefei', '蜀山', 'Shushan'],
      ['济南', 'Jinan', '历下', 'Lixia'],
      ['青岛', 'Qingdao', '崂山', 'Laoshan'],
    ],
  },
  {
    id: 'region-south',
    prefix: 'HN',
    zh: '华南',
    en: 'South China',
    shops: [
      ['广州', 'Guangzhou', '天河', 'Tianhe'],
      ['广州', 'Guangzhou', '番禺', 'Panyu'],
      ['深圳', 'Shenzhen', '南山', 'Nanshan'],
      ['深圳', 'Shenzhen', '龙岗', 'Longgang'],
      ['东莞', 'Dongguan', '南城', 'Nancheng'],
      ['佛山', 'Foshan', '顺德', 'Shunde'],
      ['厦门', 'Xiamen', '湖里', 'Huli'],
      ['福州', 'Fuzhou', '仓山', 'Cangshan'],
      ['南宁', 'Nanning', '青秀', 'Qingxiu'],
      ['海口', 'Haikou', '龙华', 'Longhua'],
    ],
  },
  {
    id: 'region-central',
    prefix: 'HZ',
    zh: '华中',
    en: 'Central China',
    shops: [
      ['武汉', 'Wuhan', '光谷', 'Guanggu'],
      ['武汉', 'Wuhan', '汉阳', 'Hanyang'],
      ['长沙', 'Changsha', '岳麓', 'Yuelu'],
      ['长沙', 'Changsha', '雨花', 'Yuhua'],
      ['郑州', 'Zhengzhou', '郑东', 'Zhengdong'],
      ['郑州', 'Zhengzhou', '中原', 'Zhongyuan'],
      ['南昌', 'Nanchang', '红谷滩', 'Honggutan'],
      ['洛阳', 'Luoyang', '洛龙', 'Luolong'],
      ['宜昌', 'Yichang', '西陵', 'Xiling'],
      ['株洲', 'Zhuzhou', '天元', 'Tianyuan'],
    ],
  },
  {
    id: 'region-southwest',
    prefix: 'XN',
    zh: '西南',
    en: 'Southwest China',
    shops: [
      ['成都', 'Chengdu', '高新', 'Gaoxin'],
      ['成都', 'Chengdu', '武侯', 'Wuhou'],
      ['重庆', 'Chongqing', '渝北', 'Yubei'],
      ['重庆', 'Chongqing', '南岸', "Nan'an"],
      ['昆明', 'Kunming', '官渡', 'Guandu'],
      ['曲靖', 'Qujing', '麒麟', 'Qilin'],
      ['贵阳', 'Guiyang', '观山湖', 'Guanshanhu'],
      ['遵义', 'Zunyi', '汇川', 'Huichuan'],
      ['绵阳', 'Mianyang', '涪城', 'Fucheng'],
      ['拉萨', 'Lhasa', '柳梧', 'Liuwu'],
    ],
  },
  {
    id: 'region-northeast',
    prefix: 'DB',
    zh: '东北',
    en: 'Northeast China',
    shops: [
      ['沈阳', 'Shenyang', '浑南', 'Hunnan'],
      ['沈阳', 'Shenyang', '铁西', 'Tiexi'],
      ['大连', 'Dalian', '甘井子', 'Ganjingzi'],
      ['大连', 'Dalian', '金普', 'Jinpu'],
      ['鞍山', 'Anshan', '铁东', 'Tiedong'],
      ['长春', 'Changchun', '净月', 'Jingyue'],
      ['长春', 'Changchun', '南关', 'Nanguan'],
      ['吉林', 'Jilin', '丰满', 'Fengman'],
      ['哈尔滨', 'Harbin', '松北', 'Songbei'],
      ['哈尔滨', 'Harbin', '香坊', 'Xiangfang'],
    ],
  },
];

export const demoRegions: readonly DemoRegion[] = places.map(({ id, zh, en }) => ({ id, name: { zh, en } }));

export const demoDealers: readonly DemoDealer[] = places.flatMap(region =>
  region.shops.map(([cityZh, cityEn, shopZh, shopEn], index) => {
    const code = `${region.prefix}${String(index + 1).padStart(2, '0')}`;
    return {
      id: `dealer-${code.toLowerCase()}`,
      regionId: region.id,
      code,
      name: { zh: `${cityZh}${shopZh}店`, en: `${cityEn} ${shopEn}` },
      city: { zh: cityZh, en: cityEn },
      timeZone: 'Asia/Shanghai',
    };
  }),
);
