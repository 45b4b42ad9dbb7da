import { switchTo } from './people.ts';
import { walks } from './places.ts';
import { expectSpoken } from './seen-lines.ts';
import { test } from './test.ts';

// What other specs wrote is in one language only.
test.use({ written: 'by the walks' });

// On the embedded database the same is asked in passing, where every screen is looked at.
for (const { name, person, places } of walks)
  test(`every screen of ${name} speaks the language chosen, and only that`, async ({
    enterAs,
    openBrowser,
  }) => {
    const page = person === null ? await openBrowser() : await enterAs(person, { language: 'zh' });
    if (person === null) await switchTo(page, 'zh');
    for (const place of places)
      await test.step(place.name, async () => {
        await place.open(page);
        await expectSpoken(page, place, 'zh');
        // A dialog is before the switch, so it is left as it is.
        if ((await page.getByRole('dialog').count()) > 0) return;
        await switchTo(page, 'en');
        await expectSpoken(page, place, 'en');
        await switchTo(page, 'zh');
      });
  });
