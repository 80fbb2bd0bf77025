import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('what fits nowhere in the text', () => {
  it('is shown beside the article, with its words and the reason', async () => {
    const desk = await TestDesk.open('postgres');
    const browser = await openBrowser();
    try {
      const editor = await desk.as('editor');
      const article = await submit(editor, 'The harbour wall at Eastcliff is 400 metres long.');
      const selector = [{ type: 'TextQuoteSelector', exact: 'The wall is orange.' }];
      const sent = await editor.post(`/articles/${article}/annotations`, [
        { id: 'urn:gone', target: { source: 'x', selector } },
      ]);
      expect(sent.status).toBe(200);
      const only = await editor.get<{ total: number }>(`/articles/${article}/annotations?placement=orphan`);
      expect(only.body.total).toBe(1);
      const { page, context, complaints } = await seat(browser, desk, 'editor2', { width: 1440 });
      await page.goto(`${desk.url}/articles/${article}`);
      await page.getByText('1 anchor fits nowhere in this text').click();
      await page.getByText('The wall is orange.').waitFor();
      await page.getByText('its words do not stand in this text').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    } finally {
      await browser.close();
      await desk.close();
    }
  });
});
