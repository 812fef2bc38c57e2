// The webapp shows the labels it kept in local storage under its own version, which stays the same when ours change; and
// on a first visit parts of the page are written before any have arrived. So ours are there, fresh, before it starts.
const KEPT = 'camunda-web';
const LOCALE = 'zh-CN';

const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const response = await fetch(`${folder}${LOCALE}.json`, { cache: 'no-cache' });
const kept = JSON.parse(localStorage.getItem(KEPT) || '{}');
kept[`${folder}_locales_data_${LOCALE}_${window.bust}`] = JSON.stringify(await response.json());
localStorage.setItem(KEPT, JSON.stringify(kept));
document.documentElement.lang = LOCALE;
