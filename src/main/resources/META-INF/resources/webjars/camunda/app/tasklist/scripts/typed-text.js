// Camunda Forms take typed text over 300 ms after the last key. When the form draws itself anew before that - another field
// changed, a slow computer - the field gets its old value back and the words are gone (form-js 1.8). So a field somebody is
// typing in keeps what is in it until it has been taken over.
const TYPED = '.fjs-container textarea, .fjs-form-field-textfield input';
const TAKEN_OVER_MILLIS = 1000;

const typing = new Map();

document.addEventListener('input', ({ target }) => {
  if (target.matches(TYPED)) {
    clearTimeout(typing.get(target));
    typing.set(target, setTimeout(() => typing.delete(target), TAKEN_OVER_MILLIS));
  }
}, true);

[HTMLTextAreaElement, HTMLInputElement].map(kind => kind.prototype).forEach(field => {
  const { get, set } = Object.getOwnPropertyDescriptor(field, 'value');
  Object.defineProperty(field, 'value', {
    configurable: true,
    enumerable: true,
    get,
    set(value) {
      if (!typing.has(this)) {
        set.call(this, value);
      }
    }
  });
});
