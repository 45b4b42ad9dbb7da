// Runs before anything is drawn, so that neither the language nor the colours flash. A file, not an inline script: the
// content security policy allows only scripts of our own origin. The keys are those of packages/ui.
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
  if (locale === 'en' || locale === 'zh-CN') root.lang = locale;
})();
