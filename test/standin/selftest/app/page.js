const log = document.querySelector('#log');
window.sample.onLine((line) => {
  log.textContent += `${line}\n`;
});
document.querySelector('#add').addEventListener('click', () => window.sample.add(2));
