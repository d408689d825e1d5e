// A PostgreSQL server with nobody to start it again: `node database-host.mjs FOLDER` prints its address and waits.
import { startEmbedded } from '../../../libs/store/dist/embedded/index.js';

const server = await startEmbedded({ dataDir: process.argv[2] });
console.log(server.url);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
