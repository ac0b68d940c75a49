package dev.dynoscope.live.router;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/**
 * A connection that was upgraded: passes bytes both ways, no faster than they are taken. One side
 * may say that it sends nothing more and still receive; when both have, or one is gone, it is over.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, and that is heard
final class Relay {
  private final SocketChannel client;
  private final SocketChannel dyno;
  private final Stirring stirring;
  private final Ending ending;
  private final End fromClient;
  private final End fromDyno;
  private boolean over;

  /** Is told once how it ended. */
  interface Ending {
    void relayEnded(boolean dynoBrokeOff);
  }

  Relay(SocketChannel client, SocketChannel dyno, Stirring stirring, Ending ending) {
    this.client = client;
    this.dyno = dyno;
    this.stirring = stirring;
    this.ending = ending;
    fromClient = new End(dyno, false);
    fromDyno = new End(client, true);
  }

  /**
   * Takes over both connections. The dyno's is to take bytes before the client's is read for them.
   */
  void begin(ClientConnection clients, UpstreamConnection dynos) {
    dynos.writeBytes(dyno);
    clients.handOver(fromClient);
    dynos.handOver(dyno, fromDyno);
    for (SocketChannel each : List.of(client, dyno)) {
      each.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
      each.flush();
      each.read();
    }
  }

  private void ended(boolean dynoBrokeOff) {
    if (!over) {
      over = true;
      closeWhenTaken(client);
      closeWhenTaken(dyno);
      ending.relayEnded(dynoBrokeOff);
    }
  }

  private static void closeWhenTaken(SocketChannel channel) {
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  /** One direction. */
  private final class End extends ChannelInboundHandlerAdapter {
    private final SocketChannel to;
    private final boolean fromDynoSide;
    private boolean finished;

    End(SocketChannel to, boolean fromDynoSide) {
      this.to = to;
      this.fromDynoSide = fromDynoSide;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (over || !(message instanceof ByteBuf part)) {
        ReferenceCountUtil.release(message);
        return;
      }
      stirring.toClient(fromDynoSide ? part.readableBytes() : 0);
      to.write(part, to.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      to.flush();
      if (!over && !finished && to.isWritable()) {
        ctx.read();
      }
    }

    /** This side takes again what the other sends. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
      if (!over && ctx.channel().isWritable()) {
        to.read();
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object happened) {
      if (happened instanceof ChannelInputShutdownEvent && !finished) {
        finished = true;
        if (fromClient.finished && fromDyno.finished) {
          ended(false);
        } else {
          to.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> to.shutdownOutput());
        }
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      ended(false);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ended(fromDynoSide && !finished);
    }
  }
}
