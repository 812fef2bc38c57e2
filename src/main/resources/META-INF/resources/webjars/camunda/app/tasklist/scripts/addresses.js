const webapps = document.querySelector('base').getAttribute('app-root');

/** The application's own front page, also under a context path; the webapps live one level below it. */
export const HOME = webapps.replace(/\/[^/]*$/, '') + '/';
export const LOGIN = HOME + 'login';
