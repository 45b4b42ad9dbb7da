import { expectWithinWindow, photograph } from './pictures.ts';
import { switchTo } from './people.ts';
import { placesByPerson } from './places.ts';
import { test, windows } from './test.ts';

// Each test looks at every screen of one person. Desk and phone are looked at where accessibility is.
test.describe.configure({ mode: 'parallel', timeout: 150_000 });

for (const language of ['zh', 'en'] as const)
  for (const [person, places] of placesByPerson)
    test(`every screen of ${person ?? 'a visitor'} fits a small laptop: ${language}`, async ({
      enterAs,
      openBrowser,
    }) => {
      const page =
        person === null
          ? await openBrowser(windows.small)
          : await enterAs(person, { language, window: 'small' });
      if (person === null) await switchTo(page, language);
      for (const place of places)
        await test.step(place.name, async () => {
          await place.open(page);
          await expectWithinWindow(page, 'small', place.name);
          await photograph(page, `${place.name}.${language}.small`);
        });
    });
