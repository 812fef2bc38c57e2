// The date fields: the webapp's own (AngularJS), those of Camunda Forms (flatpickr), and the written form of a date.
const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const WEEKDAYS_SHORT = ['日', '一', '二', '三', '四', '五', '六'];
const MONDAY = 1;

window.angular.module('cam.commons').run(['$locale', 'uibDatepickerConfig', (locale, datepicker) => {
  Object.assign(locale.DATETIME_FORMATS, {
    MONTH: MONTHS, SHORTMONTH: MONTHS, STANDALONEMONTH: MONTHS, DAY: WEEKDAYS, SHORTDAY: WEEKDAYS_SHORT
  });
  Object.assign(datepicker, {
    startingDay: MONDAY, showWeeks: false, formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', formatMonth: 'M月'
  });
}]);

window.flatpickr.localize({
  weekdays: { shorthand: WEEKDAYS_SHORT, longhand: WEEKDAYS },
  months: { shorthand: MONTHS, longhand: MONTHS },
  firstDayOfWeek: MONDAY,
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动切换',
  toggleTitle: '点击切换',
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分',
  time_24hr: true
});

// Camunda Forms ask for the format of the locale 'default', which is the browser's. Sweden's is the official YYYY-MM-DD.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options]) => new format(locale === 'default' ? 'sv-SE' : locale, ...options)
});
