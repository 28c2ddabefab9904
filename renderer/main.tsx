import "./api/without-eval.ts";
import "./app.css";
import "./fields.css";
import "./tabs.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connect } from "./api/connect.ts";
import { Desk } from "./Desk.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no root");

createRoot(root).render(
  <StrictMode>
    <Desk connection={connect()} />
  </StrictMode>,
);
