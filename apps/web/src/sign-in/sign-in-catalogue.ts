const en = {
  title: 'Sign in',
  demoTitle: 'Look around as …',
  demoText: 'This is a demonstration network. Choose a person; no password is needed.',
  'come.consultant': 'Draws the service blueprint and finds where it fails',
  'come.dealerManager': 'Audits the own shop and mends what fails',
  'come.dealerStaff': 'Runs a self-audit on the phone',
  'come.mysteryShopper': 'Visits dealers and answers a checklist on the spot',
  'come.oemAnalyst': 'Imports waves and compares dealers fairly',
  'come.administrator': 'Invites people and looks after the installation',
  passwordTitle: 'With your account',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  'error.credentials': 'E-mail or password is not right. Check both and try again.',
  'error.tooMany': 'Too many attempts. Wait a minute and try again.',
  'error.noAnswer': 'The server did not answer. Check the connection and try again.',
  setupNeeded:
    'There is no administrator yet. Open the one-time link printed in the terminal where Truthline was started.',
} as const;

type Texts = { readonly [Key in keyof typeof en]: string };

const zh: Texts = {
  title: '登录',
  demoTitle: '以某人的身份看一看',
  demoText: '这是演示网络。请选择一个人物，无需密码。',
  'come.consultant': '绘制服务蓝图，找出失误所在',
  'come.dealerManager': '自查本店，整改失误',
  'come.dealerStaff': '用手机做自查',
  'come.mysteryShopper': '到店暗访，现场填写检查表',
  'come.oemAnalyst': '导入批次，公正地对比经销商',
  'come.administrator': '邀请人员，照看系统',
  passwordTitle: '使用账户登录',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  'error.credentials': '邮箱或密码不正确。请检查后重试。',
  'error.tooMany': '尝试次数过多。请一分钟后再试。',
  'error.noAnswer': '服务器没有应答。请检查网络后重试。',
  setupNeeded: '还没有管理员。请打开启动 Truthline 的终端中显示的一次性链接。',
};

export const signInCatalogue = { 'zh-CN': zh, en } as const;
