const en = {
  'administrator.title': 'Set up Truthline',
  'administrator.lead':
    'You are the first administrator. Name your network and yourself; you can invite the others next.',
  'invitation.title': 'Welcome, {{name}}',
  'invitation.lead': 'Choose a password for {{email}}.',
  networkName: 'Name of the network',
  'networkName.hint': 'As your dealers know it, such as the brand',
  name: 'Your name',
  email: 'E-mail',
  'email.hint': 'You sign in with it',
  password: 'Password',
  'password.hint': 'At least {{length}} characters',
  submit: 'Create and sign in',
  accept: 'Set password and sign in',
  'error.required': 'Fill this in.',
  'error.email': 'Write it like name@company.com.',
  'error.emailTaken': 'There is an account with this address. Use another one.',
  'error.tooShort': 'Use at least {{length}} characters.',
  'error.field': 'This does not fit. Check it.',
  'link.title': 'This link cannot be used',
  'link.text': 'It has been used or has expired. Ask for a new one, or sign in if you have an account.',
  'link.missing': 'The address lacks its token. Open the whole link as it was printed or sent.',
  signIn: 'Go to sign in',
} as const;

type Texts = { readonly [Key in keyof typeof en]: string };

const zh: Texts = {
  'administrator.title': '设置 Truthline',
  'administrator.lead': '您是第一位管理员。请为网络和您自己命名，然后即可邀请其他人。',
  'invitation.title': '{{name}}，欢迎您',
  'invitation.lead': '请为 {{email}} 设置密码。',
  networkName: '网络名称',
  'networkName.hint': '经销商熟悉的名称，例如品牌名',
  name: '您的姓名',
  email: '邮箱',
  'email.hint': '用于登录',
  password: '密码',
  'password.hint': '至少 {{length}} 个字符',
  submit: '创建并登录',
  accept: '设置密码并登录',
  'error.required': '请填写此项。',
  'error.email': '请按 name@company.com 的格式填写。',
  'error.emailTaken': '该邮箱已有账户。请换一个邮箱。',
  'error.tooShort': '请至少使用 {{length}} 个字符。',
  'error.field': '填写内容不符。请检查。',
  'link.title': '该链接无法使用',
  'link.text': '它已被使用或已过期。请索取新的链接；如已有账户，请直接登录。',
  'link.missing': '地址中缺少令牌。请完整打开所显示或收到的链接。',
  signIn: '前往登录',
};

export const setupCatalogue = { 'zh-CN': zh, en } as const;
