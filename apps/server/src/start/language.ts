/** The language the terminal is spoken to in, from the variables POSIX defines, in its order of precedence. */
export const terminalLanguage = (variables: Readonly<Record<string, string | undefined>>): 'zh' | 'en' => {
  const locale = [variables.LC_ALL, variables.LC_MESSAGES, variables.LANG].find(
    value => value !== undefined && value !== '',
  );
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
};
