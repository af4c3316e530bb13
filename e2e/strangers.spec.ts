// Archives from strangers: the app says plainly what it refused, touches nothing outside, and opens what is only linked
// to.
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSample } from './desk.ts'
import { expect, SAMPLE, test } from './launch.ts'

test.describe.configure({ timeout: 180_000 })

test('an archive that leads out of its folder is refused at the start, in words, and not tried again', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await openSample(first.window)
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  const outside = join(first.userData, 'outside')
  await mkdir(outside)
  await writeFile(join(outside, 'kept.jsonl'), 'kept')
  await rm(join(archive, 'journal'), { recursive: true })
  await symlink(outside, join(archive, 'journal'))

  const second = await launchApp({ userData: first.userData })
  await expect(second.window.getByRole('button', { name: 'Open the sample archive' })).toBeVisible()
  await second.window.getByRole('button', { name: 'Open the sample archive' }).click()
  await expect(
    second.window.getByText(/“journal” in it is a link, which could lead outside the archive/).first(),
  ).toBeVisible()
  await expect(second.window.getByText(/Nothing was read, changed or deleted through it/).first()).toBeVisible()
  await second.app.close()
  expect(await readdir(outside)).toEqual(['kept.jsonl'])
  expect(await readFile(join(outside, 'kept.jsonl'), 'utf8')).toBe('kept')
})

test('an archive whose opening never ended is not opened by the next start, and opens when it is asked for', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await openSample(first.window)
  await first.app.close()
  const file = join(first.userData, 'settings.json')
  const settings = JSON.parse(await readFile(file, 'utf8'))
  const archive = join(first.userData, SAMPLE)
  expect(settings.windows).toMatchObject([{ folder: archive }])
  await writeFile(file, JSON.stringify({ ...settings, opening: [archive] }))

  const second = await launchApp({ userData: first.userData })
  await expect(second.window.getByRole('button', { name: 'Open the sample archive' })).toBeVisible()
  await second.app.close()
  const third = await launchApp({ userData: first.userData, args: [archive] })
  const articles = third.window.getByRole('listbox', { name: /articles/i })
  await expect(articles.getByRole('option').first()).toBeVisible()
  await third.app.close()
})

test('an archive under a linked folder opens as ever', async ({ launchApp }) => {
  const first = await launchApp()
  const home = join(first.userData, 'home')
  await mkdir(home)
  await cp(join(first.userData, SAMPLE), join(home, 'courier'), { recursive: true })
  await symlink(home, join(first.userData, 'share'))
  await first.app.close()
  const second = await launchApp({ userData: first.userData, args: [join(first.userData, 'share', 'courier')] })
  await expect(
    second.window
      .getByRole('listbox', { name: /articles/i })
      .getByRole('option')
      .first(),
  ).toBeVisible()
  await second.app.close()
})
