const en = {
  tooLarge: 'The picture is larger than 8 MB. Choose a smaller one.',
} as const;

const zh: { readonly [Key in keyof typeof en]: string } = {
  tooLarge: '图片大于 8 MB，请选择较小的图片。',
};

export const togetherCatalogue = { 'zh-CN': zh, en } as const;
