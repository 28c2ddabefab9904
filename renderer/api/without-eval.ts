import { z } from "zod";

// Imported before any schema is made: zod would try out `new Function`, which the content security policy forbids and the console reports.
z.config({ jitless: true });
