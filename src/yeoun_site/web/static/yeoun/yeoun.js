// What every page needs. Each module works on what it finds and does nothing where it finds nothing; a page
// walked to by htmx is met again by the `htmx:load` event.
import { theme } from "./switches.js";

theme();
