export default {
  app: {
    vendor: '律师行业监管流程平台',
    name: '个人中心'
  },
  // The only locale offered: a browser set to any other language falls back to it.
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  dateFormat: {
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY-MM-DD dddd HH:mm',
    short: 'YYYY-MM-DD'
  },
  customScripts: [
    '../tasklist/scripts/labels',
    '../tasklist/scripts/session',
    '../tasklist/scripts/chinese',
    '../tasklist/scripts/home-link'
  ],
  links: [],
  disableWelcomeMessage: true
};
