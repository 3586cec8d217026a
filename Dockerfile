# Built from a checkout, for the processor of the machine or, by buildx, for both kinds:
#   docker build -t changce .
#   docker buildx build --platform linux/amd64,linux/arm64 -t changce .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip package \
 && java -Djarmode=tools -jar target/changce.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
WORKDIR /app
RUN useradd --system --uid 10001 --user-group --home-dir /app --no-create-home --shell /usr/sbin/nologin changce \
 && mkdir data && chown changce:changce data
COPY --from=build /source/layers/dependencies/ ./
COPY --from=build /source/layers/spring-boot-loader/ ./
COPY --from=build /source/layers/snapshot-dependencies/ ./
COPY --from=build /source/layers/application/ ./
COPY knowledge knowledge
COPY prompts prompts
# The cache of loaded classes halves the start; it holds for this JRE and these flags only, so it is made here,
# and the vectors of the policies with it.
RUN java -XX:AOTCacheOutput=changce.aot -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
      -Dspring.context.exit=onRefresh -jar changce.jar \
      --changce.library.vectors=vectors --changce.library.keep-vectors=true \
      "--spring.datasource.url=jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" \
 && chmod -R a+rX,go-w /app
# Everything but /app/data and /tmp may be read-only; the libraries in C of the embedding model are unpacked to /tmp,
# which must allow programs (not noexec).
ENV CHANGCE_LIBRARY_VECTORS=vectors
USER 10001:10001
VOLUME /app/data
EXPOSE 8080
# Answers that are being given are finished: the server waits for them.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=changce.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "changce.jar"]
