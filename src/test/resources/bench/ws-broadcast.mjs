// A bare broadcast by the `ws` library, for comparison: says to everybody what one says.
// node ws-broadcast.mjs <folder with node_modules/ws> <port>
import { createRequire } from 'node:module';

const { WebSocketServer } = createRequire(`${process.argv[2]}/`)('ws');
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[3]), backlog: 4096 });
server.on('connection', (socket) =>
  socket.on('message', (message) => {
    const text = message.toString();
    if (text.startsWith('cast')) for (const client of server.clients) client.send(text);
  }),
);
server.on('listening', () => console.log('listening'));
