// The picture of the README: a report with a note open beside its mark. Remade by
//   npm run picture
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch, open } from "./site.mjs";

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../docs/images/report.png");
const browser = await launch();
const { page, close } = await open(browser, "2004/kazakhstan/index.html", { viewport: { width: 1280, height: 800 } });
const mark = page.locator(".mark a").nth(3);
await mark.scrollIntoViewIfNeeded();
await mark.click();
await page.waitForTimeout(300);
await page.screenshot({ path: file });
await close();
await browser.close();
