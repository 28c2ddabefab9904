import { Button } from "antd";
import { wishForTour } from "../../components/tour-wish.ts";

/** 导览: shows the first tour once more. */
export function TourSection() {
  return (
    <section aria-labelledby="tour-again">
      <h2 id="tour-again">导览</h2>
      <p>四步看懂每一页是做什么的。</p>
      <Button onClick={wishForTour}>再看一遍导览</Button>
    </section>
  );
}
