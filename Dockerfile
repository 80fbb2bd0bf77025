# Build: everything, with the tools that are needed for it.
FROM node:20-bookworm-slim AS build
WORKDIR /stet
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

# Run: the programs and what they need, as a user without rights.
FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 STET_DATA_DIR=/data
WORKDIR /stet
COPY --from=build /stet/package.json ./
COPY --from=build /stet/node_modules ./node_modules
COPY --from=build /stet/dist ./dist
COPY --from=build /stet/bin ./bin
COPY --from=build /stet/apps/cli/articles ./apps/cli/articles
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
