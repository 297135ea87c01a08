/** The name of the site, for the frame of its pages. */

export { siteName } from '../cite/address.ts';
