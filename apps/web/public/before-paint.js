// Runs before anything is drawn, so that neither the language nor the colours flash. A file, not an inline script: the
// content security policy allows only scripts of our own origin. The keys and the choice of a language are those of packages/ui.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var locale = null;
  try {
    scheme = localStorage.getItem('truthline.colorScheme');
    locale = localStorage.getItem('truthline.locale');
  } catch {
    // Storage may be blocked; the defaults below then hold.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  if (locale !== 'en' && locale !== 'zh-CN') {
    var spoken = navigator.languages.find(language => /^(?:zh|en)\b/i.test(language));
    locale = spoken !== undefined && /^en/i.test(spoken) ? 'en' : 'zh-CN';
  }
  root.lang = locale;
  // The build names the words of each language here: they come beside the app instead of after it.
  var words = document.currentScript && document.currentScript.dataset[locale === 'en' ? 'en' : 'zhCn'];
  if (words) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = words;
    document.head.append(link);
  }
})();
