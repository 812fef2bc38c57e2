export default {
  app: {
    vendor: '律师行业监管流程平台',
    name: '待办工作台'
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
    'scripts/labels',
    'scripts/session',
    'scripts/calendars',
    'scripts/chinese',
    'scripts/form-checks',
    'scripts/typed-text',
    'scripts/kept-form',
    'scripts/due-dates',
    'scripts/reminder-dates',
    'scripts/dialogs',
    'scripts/receipts',
    'scripts/plain-choices',
    'scripts/plain-people',
    'scripts/case-tab',
    'scripts/deadline-tab',
    'scripts/notices',
    'scripts/stand-in',
    'scripts/home-link'
  ],
  disableWelcomeMessage: true,
  // a remark made on a task stays with the whole case
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前选中的待办事项'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一项待办事项'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起事项”窗口'
    }
  }
};
