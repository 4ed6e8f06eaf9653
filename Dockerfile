# syntax=docker/dockerfile:1
# One image with every part of Keystory; its argument says which part a container runs.

FROM node:24.11.1-bookworm-slim AS frontends
WORKDIR /build/frontends
COPY frontends/ ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund && npm run build

FROM maven:3.9.12-eclipse-temurin-25 AS java
WORKDIR /build
COPY . ./
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl standalone,edge-proxy -am -DskipTests package

FROM eclipse-temurin:25.0.3_9-jre-noble AS keystory
RUN useradd --system --uid 10001 --home-dir /nonexistent keystory && install -d -o keystory -g keystory -m 700 /data
COPY --from=java /build/standalone/target/keystory/ /opt/keystory/product/
COPY --from=java /build/edge-proxy/target/edge-proxy-*.jar /opt/keystory/edge/edge-proxy.jar
COPY --from=java /build/edge-proxy/target/lib/ /opt/keystory/edge/lib/
COPY --from=frontends /build/frontends/sign-in/dist/ /opt/keystory/frontends/sign-in/dist/
COPY --from=frontends /build/frontends/console/dist/ /opt/keystory/frontends/console/dist/
COPY --from=frontends /build/frontends/account/dist/ /opt/keystory/frontends/account/dist/
COPY --from=frontends /build/frontends/demo-app/dist/ /opt/keystory/frontends/demo-app/dist/
COPY --chmod=755 docker/run docker/healthy /opt/keystory/bin/
ENV KEYSTORY_FRONTENDS=/opt/keystory/frontends KEYSTORY_DATA=/data
USER keystory
WORKDIR /opt/keystory
VOLUME /data
EXPOSE 3001
ENTRYPOINT ["/opt/keystory/bin/run"]
CMD ["edge"]
