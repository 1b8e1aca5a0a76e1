package org.groundswell.notification.socket;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what many connections have kept to the network, on every core, first those who were named
 * first. Their outboxes hold the order, whoever sends.
 */
@ApplicationScoped
class Mail {

  private static final int FEW = 64;

  @Resource private ManagedExecutorService executor;

  void send(List<Connection> hearers) {
    hearers.subList(0, Math.min(FEW, hearers.size())).forEach(Connection::send);
    if (hearers.size() > FEW) {
      int threads = Runtime.getRuntime().availableProcessors();
      for (int thread = 0; thread < threads; thread++) {
        List<Connection> share = new ArrayList<>();
        for (int i = FEW + thread; i < hearers.size(); i += threads) {
          share.add(hearers.get(i));
        }
        executor.execute(() -> share.forEach(Connection::send));
      }
    }
  }
}
