/** @param {string} url @returns {Promise<void>} */
export function loadScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The file ${url.split('?')[0]} could not be loaded.`));
    document.head.append(script);
  });
}
