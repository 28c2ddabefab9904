import chromium from "@sparticuz/chromium";

// Unpacks the browser that npm brought into this process's folder for temporary files.

await chromium.executablePath();
