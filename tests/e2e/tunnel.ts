/** A proxy that leads to one port, whatever host is asked for: Firefox cannot be told where a name lives. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Tunnel extends AsyncDisposable {
  port: number;
}

export async function tunnelTo(target: number): Promise<Tunnel> {
  const server = createServer();
  server.on('connect', (_request, near, head) => {
    const far = connect(target, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(near).pipe(far);
    });
    far.on('error', () => near.destroy());
    near.on('error', () => far.destroy());
    near.on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
