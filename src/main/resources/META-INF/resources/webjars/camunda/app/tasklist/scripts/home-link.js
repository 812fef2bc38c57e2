// A way back to the application's front page, in the header next to the user's name.
import { HOME } from './addresses.js';
import { whenever } from './watch.js';

whenever('[cam-widget-header] .app-menu > ul:not(.with-home)', menu => {
  menu.classList.add('with-home');
  const item = document.createElement('li');
  item.className = 'home-link';
  const link = document.createElement('a');
  link.href = HOME;
  link.textContent = '首页';
  item.append(link);
  menu.prepend(item);
});
