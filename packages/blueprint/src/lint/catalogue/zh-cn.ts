import type { RuleCatalogue } from './rule-texts.ts';

/** The lint rules in Chinese. */
export const chineseRules: RuleCatalogue = {
  L01: {
    title: '编号重复',
    why: '导出时所有记录写入同一个文件，同一编号只能出现一次。',
    messages: { twice: '编号“{{id}}”被使用了 {{count}} 次。' },
    fix: null,
  },
  L02: {
    title: '连线指向不存在的卡片',
    why: '指向空处的箭头没有意义。',
    messages: { missing: '连线“{{link}}”所指的卡片已不存在：{{card}}。' },
    fix: '删除这条连线',
  },
  L03: {
    title: '卡片不在格子里',
    why: '卡片只有落在某一泳道的某一步骤中才有意义。',
    messages: {
      lane: '“{{card}}”不在任何泳道里，请移入一条泳道。',
      step: '“{{card}}”不在任何步骤里，请移入一个步骤。',
    },
    fix: null,
  },
  L04: {
    title: '步骤中没有顾客行为',
    why: '蓝图跟着顾客走：顾客什么都不做的步骤应并入别的步骤。',
    messages: { none: '步骤“{{step}}”没有写明顾客做什么。' },
    fix: '以步骤名称新增一张顾客行为卡片',
  },
  L05: {
    title: '顾客行为既无前台接待也无有形展示',
    why: '顾客在行动，却没有人接待，也看不到任何东西。',
    messages: { alone: '顾客在“{{card}}”时既无人接待，也看不到任何东西。请补上前台卡片或有形展示。' },
    fix: null,
  },
  L06: {
    title: '前台行为没有顾客接收',
    why: '在顾客面前做的事，是为顾客做的。',
    messages: { unreceived: '从“{{card}}”出发，没有连线到达任何顾客行为。' },
    fix: '连到本步骤的顾客行为',
  },
  L07: {
    title: '前台行为背后没有支撑',
    why: '柜台上的承诺若无后台支撑，迟早会落空。',
    messages: { unsupported: '“{{card}}”背后没有后台行为，也没有支持过程。' },
    fix: '从本步骤的后台行为连过来',
  },
  L08: {
    title: '后台行为没有去向',
    why: '没有人用到的工作就是浪费，否则就是漏了连线。',
    messages: { idle: '“{{card}}”没有去向。请连到它所服务的卡片。' },
    fix: '连到本步骤的前台行为',
  },
  L09: {
    title: '支持过程无人使用',
    why: '在这张图上不服务于任何事的支持过程不该在图上，否则就是漏了连线。',
    messages: { unused: '没有任何卡片用到“{{card}}”。' },
    fix: '连到本步骤的后台行为',
  },
  L10: {
    title: '连线跨越了不止一条分界线',
    why: '顾客与后台之间，总有顾客看得见的人或物。',
    messages: { jumped: '从“{{from}}”到“{{to}}”的连线跨越了 {{count}} 条分界线，请画出中间的卡片。' },
    fix: null,
  },
  L11: {
    title: '连线在时间上倒退',
    why: '时间从左向右，只有返工才往回走。',
    messages: { backwards: '从“{{from}}”退回“{{to}}”的连线没有标为返工。' },
    fix: '把连线标为返工',
  },
  L12: {
    title: '未标明的循环',
    why: '没有标明的循环永远走不完，也算不出时间。',
    messages: { cycle: '从“{{card}}”开始的 {{count}} 张卡片绕成一圈，却没有返工连线。' },
    fix: '把返回的连线标为返工',
  },
  L13: {
    title: '孤立的卡片或未声明的起点',
    why: '每条路径都从触发开始；没有连线的卡片不在任何路径上。',
    messages: {
      isolated: '“{{card}}”没有任何连线。',
      start: '没有连线通向“{{card}}”，它也没有声明为触发。',
    },
    fix: '把卡片声明为触发',
  },
  L14: {
    title: '断头路',
    why: '每条路径都应以顾客说得出的结果收尾。',
    messages: { deadEnd: '路径止于“{{card}}”，它却没有声明为结果。' },
    fix: '把卡片声明为结果',
  },
  L15: {
    title: '判断的出口不完整',
    why: '判断把路径分开：至少两个出口，各有条件，比例之和为 1。',
    messages: {
      exits: '判断“{{card}}”有 {{count}} 个出口，至少需要两个。',
      label: '判断“{{card}}”有一个出口没有写明条件。',
      shareMissing: '判断“{{card}}”有 {{count}} 个出口没有写比例，其他出口却写了。',
      sum: '判断“{{card}}”各出口的比例之和为 {{sum}}，不等于 1。',
    },
    fix: '把剩余比例给最后一个出口',
  },
  L16: {
    title: '关键时刻没有标准',
    why: '没有说明什么叫做好，就没有人能做好，也无从审核。',
    messages: { none: '关键时刻“{{moment}}”没有标准。' },
    fix: null,
  },
  L17: {
    title: '标准无法衡量',
    why: '两位审核员应得出同样的答案：带单位与阈值的数字，或有证据的是/否。',
    messages: { wish: '“{{moment}}”的标准无法衡量：“{{standard}}”。' },
    fix: null,
  },
  L18: {
    title: '关键时刻没有责任岗位',
    why: '人人有责，等于无人负责。',
    messages: { unowned: '关键时刻“{{moment}}”没有责任岗位。' },
    fix: '由卡片所属岗位负责',
  },
  L19: {
    title: '失误点缺少防护',
    why: '对每一种失误，都要知道怎样预防、怎样发现、怎样补救。',
    messages: {
      prevention: '没有措施预防“{{failure}}”。',
      detection: '没有写明怎样发现“{{failure}}”。',
      recovery: '没有写明怎样向顾客补救“{{failure}}”。',
    },
    fix: null,
  },
  L20: {
    title: '失误点没有评分',
    why: '没有严重度、频度、探测度（各 1–10 分），失误就排不出先后。',
    messages: { unrated: '“{{failure}}”的三项评分缺 {{count}} 项。' },
    fix: null,
  },
  L21: {
    title: '高优先级却没有措施',
    why: '行动优先级 H 的意思是：要么行动，要么写明为什么不行动。',
    messages: {
      action: '“{{failure}}”的行动优先级为 H，却没有措施。',
      owner: '针对“{{failure}}”（优先级 H）的措施没有责任岗位。',
      dueDate: '针对“{{failure}}”（优先级 H）的措施没有期限。',
    },
    fix: null,
  },
  L22: {
    title: '等待点的时间不完整或不合理',
    why: '等待是否过长，要和顾客能容忍的时间相比。',
    messages: {
      missing: '“{{card}}”处的等待缺少预计时间或容忍时间。',
      beyond: '“{{card}}”处预计等待 {{expected}} 秒，顾客只能容忍 {{tolerated}} 秒。',
    },
    fix: null,
  },
  L23: {
    title: '慢于可接受或所承诺的时间',
    why: '违背承诺的标准，会让每个照做的人都失约。',
    messages: {
      step: '“{{step}}”的标准为 {{standard}} 秒，超过顾客可接受的 {{acceptable}} 秒。',
      path: '最慢的路径按标准需 {{standard}} 秒，而旅程承诺 {{promised}} 秒。',
    },
    fix: null,
  },
  L24: {
    title: '路径不赚钱',
    why: '一条路径有两个极限：顾客的耐心和门店的利润。',
    messages: { loss: '按标准时间，有一条路径成本为 {{cost}}，收入只有 {{price}}。' },
    fix: null,
  },
  L25: {
    title: '放错了可视线的一侧',
    why: '可视线说明顾客看得见什么；看得见的才会被评价。',
    messages: {
      judged: '顾客在“{{card}}”处评价或等待，它却画在看不见的一侧。',
      visible: '“{{card}}”像是顾客看得见的东西，却在可视线以下。',
      invisible: '“{{card}}”像是顾客看不见的东西，却在前台。',
    },
    fix: null,
  },
  L26: {
    title: '顾客行为的措辞',
    why: '顾客泳道写顾客做什么，用动词加宾语。',
    messages: {
      companyView: '“{{card}}”写的是公司做什么，请改写成顾客做什么。',
      notADeed: '“{{card}}”不是一个动作，请用动词加宾语，例如“支付账单”。',
    },
    fix: null,
  },
  L27: {
    title: '过小或过大，难以阅读',
    why: '少于 3 步讲不成故事；超过 12 步，或一格超过 7 张卡片，读者就顾不过来。',
    messages: {
      few: '蓝图只有 {{count}} 步，少于 3 步讲不成故事。',
      many: '蓝图有 {{count}} 步，超过 12 步宜拆分。',
      crowded: '“{{lane}}”在步骤“{{step}}”的一格里有 {{count}} 张卡片，请拆开或另画一张蓝图。',
    },
    fix: null,
  },
  L28: {
    title: '同一岗位在两条泳道',
    why: '在分界线两边工作的人来回奔走，图上应说明怎样交接。',
    messages: { twoLanes: '“{{role}}”在步骤“{{step}}”中出现在两条泳道，却没有画出交接。' },
    fix: null,
  },
  L29: {
    title: '检查项找不到关键时刻',
    why: '在图上点不亮任何地方的答案，对谁都没有用。',
    messages: { gone: '检查项 {{item}} 评价的关键时刻“{{moment}}”不在这张蓝图上。' },
    fix: null,
  },
  L30: {
    title: '删除了必需的卡片',
    why: '改进后的流程可以更精简，但不能丢掉标准或法规要求的事。',
    messages: {
      standard: '“{{card}}”已被删除，连同 {{count}} 个有标准的关键时刻。',
      legalDuty: '“{{card}}”已被删除，但它是法定义务。',
    },
    fix: '把卡片放回去',
  },
  L31: {
    title: '同样的文字反复出现',
    why: '一张跨越多个步骤的卡片，只需读一遍。',
    messages: { repeated: '“{{card}}”在同一泳道的 {{count}} 个格子里出现。' },
    fix: '合成一张跨步骤的卡片',
  },
  L32: {
    title: '自助行为没有有形展示',
    why: '独自行动的顾客需要指引：标识、屏幕或消息。',
    messages: { unguided: '顾客独自完成“{{card}}”，却没有任何指引。' },
    fix: null,
  },
};
