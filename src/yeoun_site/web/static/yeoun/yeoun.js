// What every page needs. Each module works on what it finds and does nothing where it finds nothing; a page
// walked to by htmx is met again by the `htmx:load` event. Words come from the page, in its language.
import { desk } from "./desk.js";
import { favourites } from "./favourites.js";
import { country, language, theme } from "./switches.js";
import { keys } from "./keys.js";
import { lists } from "./lists.js";
import { player } from "./player.js";
import { suggest } from "./suggest.js";

theme();
language();
country();
suggest();
favourites();
desk();
lists();
keys(player());
