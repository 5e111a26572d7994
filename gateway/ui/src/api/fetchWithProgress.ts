/** A fetch that reports the progress of the upload, 0 to 100, which the platform's own does not. */
export const fetchWithProgress =
  (onProgress: (share: number) => void): typeof fetch =>
  (address, options = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(options.method ?? 'GET', String(address));
      new Headers(options.headers).forEach((value, name) => {
        request.setRequestHeader(name, value);
      });
      request.responseType = 'blob';
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (100 * loaded) / total : 0);
      request.onload = () => {
        const headers = new Headers();
        for (const name of ['Content-Type', 'ETag']) {
          const value = request.getResponseHeader(name);
          if (value) headers.set(name, value);
        }
        // A response without content has no body, not an empty one.
        const body = request.status === 204 ? null : request.response;
        resolve(new Response(body, { status: request.status, headers }));
      };
      request.onerror = () => reject(new TypeError('The connection broke'));
      options.signal?.addEventListener('abort', () => request.abort());
      request.onabort = () => reject(new DOMException('Left', 'AbortError'));
      request.send(options.body as XMLHttpRequestBodyInit);
    });
