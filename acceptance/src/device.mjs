// The page on which somebody lets a device in, without a screen.
import { form, formHeaders } from './client.mjs';

/** Opens the address that the device shows, and posts the form of its page: "confirm" or "abort". */
export async function answerDevice(browser, address, answer) {
  const { url, response } = await browser.follow(address);
  const { device: shown } = JSON.parse(/id="keystory-settings">([^<]+)</.exec(await response.text())[1]);
  const posted = await browser.open('/oidc/device', {
    method: 'POST', headers: formHeaders, body: form({ xsrf: shown.xsrf, user_code: shown.userCode, [answer]: 'yes' }),
  });
  return { shown, url, location: posted.headers.get('location') };
}
