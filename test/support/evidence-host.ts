import { createServer, type Server, type ServerResponse } from 'node:http';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Harbour survey</title>
<script>document.title = 'owned'</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour survey 2023</h1>
<p onclick="alert(1)">Divers found eleven cracks in the wall – four of them new.</p>
<p>The repair cost 2.1 million crowns. <img src=x onerror=alert(2)></p></article></body></html>`;

/** A web server elsewhere, on this machine. */
export class EvidenceHost {
  readonly asked: string[] = [];
  /** What `/moody` answers now. */
  mood = 404;

  private constructor(
    readonly address: string,
    private readonly server: Server,
  ) {}

  static async open(): Promise<EvidenceHost> {
    const server = createServer((request, reply) => host.answer(request.url ?? '/', reply));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    const host = new EvidenceHost(`127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`, server);
    return host;
  }

  get url(): string {
    return `http://${this.address}`;
  }

  readonly page = Buffer.from(PAGE);

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(path: string, reply: ServerResponse): void {
    this.asked.push(path);
    if (path === '/report.pdf')
      return void reply.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7\n%âãÏÓ\n');
    if (path === '/latin')
      return void reply
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(Buffer.from('<p>Die Brücke kostete zehn Millionen Kronen.</p>', 'latin1'));
    if (path === '/moved') return void reply.writeHead(301, { location: '/survey' }).end();
    if (path === '/inside') return void reply.writeHead(302, { location: 'http://127.0.0.2/admin' }).end();
    if (path === '/lying')
      return void reply.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0, 1, 2, 3]));
    if (path === '/moody' && this.mood !== 200) return void reply.writeHead(this.mood).end();
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(this.page);
  }
}
